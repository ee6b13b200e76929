package org.entente.feed.page;

/**
 * A paragraph of a page.
 *
 * @param text its text, white space as one blank
 * @param linked how many of its characters are links
 * @param heading whether it is a heading
 */
record Paragraph(String text, int linked, boolean heading) {

  /** Whether it is nothing but links. */
  boolean justLinks() {
    return linked * 10 >= text.length() * 9;
  }
}
