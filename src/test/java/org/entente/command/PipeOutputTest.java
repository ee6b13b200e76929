package org.entente.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;

class PipeOutputTest {
  private int tries;

  private OutputStream failing(String message) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        tries++;
        throw new IOException(message);
      }
    };
  }

  @Test
  void dropsWhatNobodyReadsAnyMore() throws IOException {
    try (PipeOutput out = new PipeOutput(failing("Broken pipe"))) {
      out.write('a');
      out.write('b');
    }

    assertThat(tries).isEqualTo(1);
  }

  @Test
  void tellsOfAFullDisk() {
    PipeOutput out = new PipeOutput(failing("No space left on device"));

    assertThatThrownBy(() -> out.write('a')).isInstanceOf(IOException.class);
  }
}
