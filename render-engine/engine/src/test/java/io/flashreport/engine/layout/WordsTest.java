package io.flashreport.engine.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "de", "fr", "es", "it", "nl", "pt", "pl", "sv", "da", "cs", "tr", "ar", "he", "ja", "zh", "zh-TW", "ko",
                "ru"
            })
    void aLanguageHasItsOwnWords(String language) {
        Words words = Words.of(Locale.forLanguageTag(language));
        assertThat(words.empty()).isNotEqualTo(Words.of(Locale.ENGLISH).empty());
        assertThat(words.page()).contains("{0}", "{1}");
        assertThat(words.locale().toLanguageTag()).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource({"en-US, Yes", "de-AT, Ja", "pt-BR, Sim", "zh-Hant-HK, 是", "sw, Yes"})
    void aCountryHasTheWordsOfItsLanguage(String language, String yes) {
        assertThat(Words.of(Locale.forLanguageTag(language)).yes()).isEqualTo(yes);
    }

    @Test
    void traditionalCharactersAreForThoseWhoWriteThem() {
        assertThat(Words.of(Locale.forLanguageTag("zh-TW")).page()).isEqualTo("第 {0} 頁，共 {1} 頁");
        assertThat(Words.of(Locale.forLanguageTag("zh-CN")).page()).isEqualTo("第 {0} 页，共 {1} 页");
    }

    @Test
    void theLanguageOfTheMachineDoesNotMatter() {
        Locale machine = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMAN);
            assertThat(Words.of(Locale.forLanguageTag("sw")).yes()).isEqualTo("Yes");
        } finally {
            Locale.setDefault(machine);
        }
    }
}
