package io.flashreport.report.accept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryTest {
    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            -                              | -
            title=Sales                    | Sales
            a=b&title=A%20b+c&title=second | A b c
            title=                         | -
            title=%20                      | -
            title                          | -
            titles=x                       | -
            title=100%                     | 100%
            title=50%25%zz%4               | 50%%zz%4
            title=%C3%9C%E6%97%A5          | Ü日
            title=%DC                      | Ü
            title=a%00b                    | ab
            title=a=b                      | a=b
            """)
    void itGivesTheFirstValueAsItWasMeant(@Nullable String query, @Nullable String title) {
        assertThat(new Query(query).first("title")).isEqualTo(title);
    }

    @Test
    void itGivesAllValuesOfWhatBeginsAlike() {
        var query = new Query("param.b=1&title=x&param.%C3%9C=&param.b=a%20b&parameter=3&param.c&param.=n");

        assertThat(query.allBehind("param."))
                .containsExactly(entry("b", List.of("1", "a b")), entry("Ü", List.of("")), entry("", List.of("n")));
        assertThat(new Query(null).allBehind("param.")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Zo\u00C3\u00AB,Zo\u00EB", "Zo\u00EB,Zo\u00EB"})
    void bytesThatAreNotEncodedAreTaken(String bytes, String title) {
        assertThat(new Query("title=" + bytes).first("title")).isEqualTo(title);
    }
}
