package io.flashreport.report.accept;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.contracts.DataFormat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclaredTypeTest {
    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            application/json                       | JSON | -
            Application/JSON ; Charset = "UTF-8"   | JSON | UTF-8
            application/json;charset=iso-8859-1;x=y| JSON | iso-8859-1
            application/problem+json               | JSON | -
            text/xml; charset='latin1'             | XML  | latin1
            image/svg+xml                          | XML  | -
            text/plain;charset=UTF-16              | -    | UTF-16
            text/plain;charset=                    | -    | -
            application/x-www-form-urlencoded      | -    | -
            application/jsonp                      | -    | -
            json                                   | -    | -
            a/b/c;charset=UTF-8                    | -    | -
            """)
    void itSaysFormatAndCharset(String header, @Nullable DataFormat format, @Nullable String charset) {
        assertThat(DeclaredType.of(header)).isEqualTo(new DeclaredType(format, charset));
    }
}
