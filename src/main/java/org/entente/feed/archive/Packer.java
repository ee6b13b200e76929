package org.entente.feed.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.time.Instant;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/**
 * Makes records for WARC files, each compressed by itself, which costs more than writing them. Used
 * by one thread at a time.
 */
final class Packer {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final WarcWriter writer;

  Packer() throws IOException {
    writer = new WarcWriter(Channels.newChannel(bytes), WarcCompression.GZIP);
  }

  /** The record of a document, with its checksum. */
  byte[] pack(Capture capture) throws IOException {
    return packed(record(capture));
  }

  /** A record of {@code json}, which says something of {@code target}. */
  byte[] note(String target, byte[] json, Instant at) throws IOException {
    return packed(
        new WarcMetadata.Builder()
            .date(at)
            .setHeader("WARC-Target-URI", target)
            .body(MediaType.JSON, json)
            .build());
  }

  private byte[] packed(WarcRecord record) throws IOException {
    bytes.reset();
    writer.write(record);
    return bytes.toByteArray();
  }

  private static WarcRecord record(Capture capture) throws IOException {
    WarcDigest digest = new WarcDigest("sha256", Hashes.sha256(capture.body()));
    String type = capture.contentType().isBlank() ? "text/html" : capture.contentType();
    if (capture.status() == 0) {
      return new WarcResource.Builder(capture.uri())
          .date(capture.at())
          .payloadDigest(digest)
          .body(MediaType.parseLeniently(type), capture.body())
          .build();
    }
    HttpResponse response =
        new HttpResponse.Builder(capture.status(), capture.status() == 200 ? "OK" : "Other")
            .body(MediaType.parseLeniently(type), capture.body())
            .build();
    return new WarcResponse.Builder(capture.uri())
        .date(capture.at())
        .payloadDigest(digest)
        .body(response)
        .build();
  }
}
