package io.flashreport.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TameTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"^\\[|\\]$", "[a-z]+\\s*", "(?:[^\"]|\\\\.)*+", "(?:ab|c)++$", "(?:a{2,5}){3}+"})
    void aPatternThatCannotRunAwayIsTame(String pattern) {
        assertThat(TameText.pattern(pattern)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?aaaaaaaaaaaaaaaaaa",
                "(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)b",
                "(a+)+",
                "(?:a|aa)*",
                "(a*)*b",
                "a*a*a*a*b",
                "(a)\\1",
                "a{1,9999}+",
                "(?:(?:a+)+)*+"
            })
    void aPatternThatMayRunAwayIsNot(String pattern) {
        assertThat(TameText.pattern(pattern)).isFalse();
    }
}
