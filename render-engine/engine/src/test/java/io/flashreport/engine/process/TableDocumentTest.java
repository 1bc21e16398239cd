package io.flashreport.engine.process;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.engine.process.TestHost.Answer;
import io.flashreport.engine.protocol.FromEngine.Phase;
import io.flashreport.engine.protocol.ToEngine.Format;
import java.io.IOException;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TableDocumentTest {
    @RegisterExtension
    static final EngineInProcess ENGINE = new EngineInProcess();

    private static final String CUSTOMERS = """
            {"customers": [
              {"customerName": "José Núñez", "address": {"city": "Málaga"}, "balance": 12.5},
              {"customerName": "Zoë Ærøskøbing", "address": {"city": "Århus"}, "balance": -3}
            ]}""";

    @Test
    void aTableShowsTitleHeadingsAndRecords() throws IOException {
        Answer answer = render("Clients — été", CUSTOMERS);

        try (var pdf = new Pdf(answer.document())) {
            assertThat(pdf.pages()).isEqualTo(1);
            assertThat(pdf.text(1))
                    .containsSubsequence(
                            "Clients — été",
                            "Customer name Address city Balance",
                            "José Núñez Málaga 12.5",
                            "Zoë Ærøskøbing Århus -3",
                            "Page 1 of 1");
            assertThat(pdf.title()).isEqualTo("Clients — été");
            assertThat(pdf.creator()).isEqualTo("FlashReport");
            assertThat(pdf.fonts()).containsExactly("DejaVuSansCondensed", "DejaVuSansCondensed-Bold");
        }
    }

    @Test
    void theAnswerTellsRecordsPagesAndPhases() throws IOException {
        Answer answer = render("", CUSTOMERS);

        assertThat(answer.done().records()).isEqualTo(2);
        assertThat(answer.done().pages()).isEqualTo(1);
        assertThat(answer.done().phases())
                .extracting(Phase::name)
                .containsExactly("read", "layout", "compile", "fill", "export");
        assertThat(answer.log())
                .containsExactly(
                        "Read 191 bytes of JSON (UTF-8 by default): 2 records; taken as records: the elements of the"
                                + " array \"customers\".",
                        answer.log().getLast())
                .last()
                .asString()
                .startsWith("Wrote a PDF of 1 page and ")
                .contains("fill ");
    }

    @Test
    void aDeclaredCharsetIsConverted() throws IOException {
        byte[] latin = CUSTOMERS.getBytes(ISO_8859_1);
        Answer answer = ENGINE.host()
                .render(TestHost.job("", Format.JSON, "ISO-8859-1", latin.length, 10, Long.MAX_VALUE), latin);

        assertThat(text(answer)).contains("Zoë Ærøskøbing Århus -3");
    }

    @Test
    void xmlMakesTheSameTable() throws IOException {
        String xml =
                "<customers><customer><customerName>José Núñez</customerName><address><city>Málaga</city></address>"
                        + "<balance>12.5</balance></customer></customers>";

        assertThat(text(ENGINE.host().render(Format.XML, xml)))
                .containsSubsequence("Customer name Address city Balance", "José Núñez Málaga 12.5");
    }

    @Test
    void noRecordsMakeAPageThatSaysSo() throws IOException {
        Answer answer = render("Nothing", "[]");

        assertThat(answer.done().records()).isZero();
        assertThat(text(answer)).containsSubsequence("Nothing", "There is no data to show.", "Page 1 of 1");
    }

    @Test
    void theHeaderIsRepeatedOnEachPage() throws IOException {
        Answer answer = render("", records(100, i -> "{\"id\":" + i + ",\"name\":\"name " + i + "\"}"));

        try (var pdf = new Pdf(answer.document())) {
            assertThat(pdf.pages()).isEqualTo(3);
            assertThat(pdf.text(2)).startsWith("ID Name").containsSubsequence("name 60", "Page 2 of 3");
            assertThat(pdf.text(3)).startsWith("ID Name").contains("name 99").contains("Page 3 of 3");
        }
    }

    @Test
    void pagesKeptOnDiskAreTheSame() throws IOException {
        Answer answer = render("", records(21_000, i -> "{\"id\":" + i + ",\"name\":\"name " + i + "\"}"));

        try (var pdf = new Pdf(answer.document())) {
            assertThat(pdf.pages()).isEqualTo(answer.done().pages()).isGreaterThan(400);
            assertThat(pdf.text(300)).contains("Page 300 of " + pdf.pages());
            assertThat(pdf.text(pdf.pages())).contains("name 20999");
        }
    }

    @Test
    void bigDataIsAskedForTwiceAndSmallDataOnce() throws IOException {
        String name = "x".repeat(40_000);

        assertThat(render("", records(30, i -> "{\"name\":\"" + name + "\"}")).timesSent())
                .isEqualTo(2);
        assertThat(render("", CUSTOMERS).timesSent()).isEqualTo(1);
    }

    @Test
    void aTableThatIsTooWideForThePaperLiesAcrossOrBecomesCards() throws IOException {
        try (var narrow = new Pdf(wide(4));
                var wider = new Pdf(wide(8));
                var widest = new Pdf(wide(25))) {
            assertThat(narrow.paper().getWidth()).isEqualTo(595);
            assertThat(wider.paper().getWidth()).isEqualTo(842);
            assertThat(widest.paper().getWidth()).isEqualTo(595);
            assertThat(widest.text(1)).contains("Measured value 24", "value 24 of 1");
        }
    }

    @Test
    void longTextWrapsAndRunsOverPagesWithoutLoss() throws IOException {
        String text = IntStream.range(0, 1000).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
        Answer answer = render("", "[{\"id\":1,\"text\":\"" + text + "\"},{\"id\":2,\"text\":\"last\"}]");

        try (var pdf = new Pdf(answer.document())) {
            String all = "";
            for (int page = 1; page <= pdf.pages(); page++) all += pdf.text(page);
            for (int i = 0; i < 1000; i++) assertThat(all).contains("word" + i);
            assertThat(all).contains("last", "Page 2 of " + pdf.pages());
        }
    }

    @Test
    void namesAndTitlesAreNeverExpressions() throws IOException {
        String trap = "$F{f0} $P{REPORT_SCRIPTLET} \\\" + System.exit(1) + \\\" ${x} $V{PAGE_NUMBER}";
        Answer answer = render("$P{title} <b>&amp;</b>", "[{\"" + trap + "\": \"" + trap + "\"}]");

        assertThat(text(answer).replace('\n', ' '))
                .contains("$P{title} <b>&amp;</b>")
                .contains("$F{f0} $P{REPORT_SCRIPTLET} \" + System.exit(1) + \" ${x} $V{PAGE_NUMBER}");
    }

    @Test
    void charactersThatTheFontLacksComeFromOthers() throws IOException {
        Answer answer = render("東京", "[{\"name\":\"日本 é 한국 中国话\"}]");

        try (var pdf = new Pdf(answer.document())) {
            assertThat(pdf.text(1)).contains("東京", "日本 é 한국 中国话");
            assertThat(pdf.fonts()).contains("NotoSansJP-Regular", "NotoSansSC-Regular", "NanumGothic");
        }
        assertThat(answer.log()).noneMatch(line -> line.startsWith("Warning"));
    }

    @Test
    void charactersThatNoFontHasAreNamedInTheLog() throws IOException {
        assertThat(render("", "[{\"name\":\"\ud80c\udc00 é \ud80c\udc00\"}]").log())
                .contains(
                        "Warning: 1 different character in text set in \"DejaVu Sans Condensed\" is in no font that it"
                                + " can use and is missing: \ud80c\udc00 (U+13000, 2 times).");
    }

    @Test
    void oddCharactersDoNoHarm() throws IOException {
        Answer answer =
                render("Odd \uD83D\uDE00", "[{\"n\\u0000\\n\":\"a\\u0000b\\ud800c \uD83D\uDE00 \u202Eabc \\t d\"},{}]");

        assertThat(answer.done().pages()).isEqualTo(1);
    }

    private static byte[] wide(int columns) throws IOException {
        return render(
                        "",
                        records(
                                3,
                                i -> IntStream.range(0, columns)
                                        .mapToObj(c -> "\"measured_value_" + c + "\":\"value " + c + " of " + i + "\"")
                                        .collect(Collectors.joining(",", "{", "}"))))
                .document();
    }

    private static String records(int count, IntFunction<String> record) {
        return IntStream.range(0, count).mapToObj(record).collect(Collectors.joining(",\n", "[", "]"));
    }

    private static Answer render(String title, String json) throws IOException {
        byte[] bytes = json.getBytes(UTF_8);
        Answer answer = ENGINE.host()
                .render(TestHost.job(title, Format.JSON, null, bytes.length, 10_000, Long.MAX_VALUE), bytes);
        answer.done();
        return answer;
    }

    private static String text(Answer answer) throws IOException {
        try (var pdf = new Pdf(answer.document())) {
            return pdf.text(1);
        }
    }
}
