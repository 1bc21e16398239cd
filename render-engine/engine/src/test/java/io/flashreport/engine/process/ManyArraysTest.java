package io.flashreport.engine.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.engine.process.TestHost.Answer;
import io.flashreport.engine.protocol.ToEngine.Format;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Little data with many arrays must not hold an engine for long. */
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class ManyArraysTest {
    @RegisterExtension
    static final EngineInProcess ENGINE = new EngineInProcess();

    @Test
    void manyArraysInManyArraysAreSetAsText() throws IOException {
        Answer answer = ENGINE.host()
                .render(
                        Format.JSON,
                        members("a", 50, i -> "[" + members("b", 40, j -> "[{\"c\":" + i * j + "}]") + "]"));

        answer.done();
        assertThat(answer.log())
                .contains("Warning: the data has too many arrays in arrays; those more than 1 deep are shown as text.");
        assertThat(PrintedText.of(answer.document()).has("[{\"c\":1911}]")).isTrue();
    }

    @Test
    void asManyArraysAsAreSetTakeNotLong() throws IOException {
        Answer answer =
                ENGINE.host().render(Format.JSON, members("a", 50, i -> "[{\"x\":1,\"b\":[{\"c\":" + i + "}]}]"));

        assertThat(answer.done().records()).isEqualTo(50);
        assertThat(answer.log()).noneMatch(line -> line.startsWith("Warning"));
    }

    @Test
    void manyArraysOfManyColumnsTakeNotLong() throws IOException {
        Answer answer = ENGINE.host()
                .render(Format.JSON, members("a", 50, i -> "[" + members("b", 98, j -> "\"x" + j + "\"") + "]"));

        assertThat(answer.done().records()).isEqualTo(50);
    }

    private static String members(String name, int count, IntFunction<String> value) {
        return IntStream.range(0, count)
                .mapToObj(i -> "\"" + name + i + "\":" + value.apply(i))
                .collect(Collectors.joining(",", "{", "}"));
    }
}
