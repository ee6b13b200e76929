package org.entente.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingsTest {
  @ParameterizedTest
  @CsvSource({
    "boyko borissov, boiko borisov",
    "olexander turchynov, oleksandr turchynov",
    "yousaf raza gillani, yousuf raza gilani",
    "sergei lawrow, sergei lavrov",
    "hsien loong lee, lee hsien loong",
    "kwon okyu, kwon o kyu",
    "pj patterson, p j patterson",
  })
  void takesTransliterationsForOneName(String one, String other) {
    assertThat(Spellings.alike(one, other)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "kim yong nam, kim yong un",
    "habibullah qaderi, hamidullah qaderi",
    "li keqiang, li qiang",
    "dilma rousseff, dilma",
  })
  void keepsTwoNamesApart(String one, String other) {
    assertThat(Spellings.alike(one, other)).isFalse();
  }

  @Test
  void lookedAtAloneAWordMayDifferInVowels() {
    assertThat(Spellings.wordsAlike("zelensky", "zelenskyy")).isTrue();
    assertThat(Spellings.wordsAlike("morsi", "mursi")).isTrue();
    assertThat(Spellings.wordsAlike("kim", "kam")).isFalse();
    assertThat(Spellings.wordsAlike("merkel", "mercer")).isFalse();
  }
}
