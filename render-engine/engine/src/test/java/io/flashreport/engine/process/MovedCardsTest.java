package io.flashreport.engine.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Cards that do not fit on the rest of a page. */
class MovedCardsTest {
    @RegisterExtension
    static final EngineInProcess ENGINE = new EngineInProcess();

    private static final Pattern ARTICLE = Pattern.compile("SC-\\d{4}");

    /** The orders of the gallery have one whose rows fit on the page, but not the sum under them. */
    @Test
    void aTableThatMovesWithItsCardKeepsItsRows() throws IOException {
        GalleryShape orders = GalleryShape.read("orders");
        var lines = new AtomicInteger();
        byte[] data = ARTICLE.matcher(new String(orders.data(), UTF_8))
                .replaceAll(article -> article(lines.getAndIncrement()))
                .getBytes(UTF_8);

        PrintedText print = PrintedText.of(
                ENGINE.host().render(orders.order(Instant.EPOCH), data).document());

        List<String> articles = IntStream.range(0, lines.get())
                .mapToObj(MovedCardsTest::article)
                .toList();
        assertThat(articles).hasSizeGreaterThan(40).allMatch(print::has);
    }

    /** As wide as the others, and different. */
    private static String article(int line) {
        return "SC-" + (1000 + line);
    }
}
