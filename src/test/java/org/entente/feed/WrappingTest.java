package org.entente.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrappingTest {
  private static final String WRAPPED =
      """
      President Ada Vann spoke by phone today with Prime Minister Boris
      Ulm of Norland about grain. They agreed that ministers would meet
      again.

      Both leaders thanked the mediators.
      """;

  @Test
  void takesOutTheLineEndsThatAreDueToTheWidth() {
    assertThat(Wrapping.undone(WRAPPED))
        .isEqualTo(
            """
            President Ada Vann spoke by phone today with Prime Minister Boris Ulm of Norland about \
            grain. They agreed that ministers would meet again.

            Both leaders thanked the mediators.
            """)
        .hasSameSizeAs(WRAPPED);
  }

  @Test
  void leavesParagraphsThatAreALineEach() {
    String text =
        """
        Ada Vann arrived in Ulm on Monday.
        She will meet Boris Ulm.
        The two last spoke in March.
        No agreement is expected.
        """;
    assertThat(Wrapping.undone(text)).isEqualTo(text);
  }

  @Test
  void leavesLinesLongerThanAPage() {
    String text = ("word ".repeat(60).strip() + "\n").repeat(4);
    assertThat(Wrapping.undone(text)).isEqualTo(text);
  }

  @Test
  void keepsTheItemsOfAListApart() {
    String list =
        """
        - Ada Vann
        - Boris Ulm
        - Cyrus Wend
        """;
    assertThat(Wrapping.undone(WRAPPED + "\n" + list))
        .isEqualTo(Wrapping.undone(WRAPPED) + "\n" + list);
  }

  @Test
  void leavesTwoLines() {
    String text = "President Ada Vann spoke by phone today with Prime Minister\nBoris Ulm.";
    assertThat(Wrapping.undone(text)).isEqualTo(text);
  }
}
