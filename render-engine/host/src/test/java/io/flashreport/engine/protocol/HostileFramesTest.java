package io.flashreport.engine.protocol;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileFramesTest {
    private static final int LAYOUT = 5;
    private static final int READY = 16;
    private static final int SEND_DATA = 17;
    private static final int LOG = 18;
    private static final int DONE = 20;
    private static final int FAILED = 21;

    @Test
    void theEndOfTheStreamIsNoFrame() {
        assertThatExceptionOfType(EOFException.class).isThrownBy(() -> read(new byte[0]));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 9})
    void aStreamThatEndsWithinAFrameIsNoFrame(int length) {
        byte[] whole = {LOG, 0, 0, 0, 6, 0, 0, 0, 2, 'a', 'b'};

        assertThatExceptionOfType(EOFException.class).isThrownBy(() -> read(java.util.Arrays.copyOf(whole, length)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4, 15, 25, 'H', 255})
    void anUnknownTypeIsRefused(int type) {
        refused(frame(type, body -> {}), "type " + type);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Integer.MIN_VALUE, Integer.MAX_VALUE, 200_000})
    void anImpossibleLengthIsRefusedBeforeAnythingIsAllocated(int length) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeByte(19);
        out.writeInt(length);

        refused(bytes.toByteArray(), "claims " + length);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 3, Integer.MAX_VALUE})
    void aTextLongerThanItsFrameIsRefused(int claimed) {
        refused(
                frame(READY, body -> {
                    body.writeInt(claimed);
                    body.writeShort(0);
                }),
                "a text claims " + claimed);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 3, Logo.MAX_BYTES + 1, Integer.MAX_VALUE})
    void aLogoLongerThanItsFrameOrThanALogoIsRefused(int claimed) {
        byte[] layout = frame(LAYOUT, body -> {
            layoutUpToItsLook(body, "#1f6feb");
            body.writeBoolean(true);
            body.writeInt(claimed);
            body.write(new byte[claimed > Logo.MAX_BYTES ? Logo.MAX_BYTES + 1 : 2]);
        });

        assertThatThrownBy(() -> Frames.readToEngine(new ByteArrayInputStream(layout)))
                .isInstanceOf(ProtocolException.class)
                .hasMessageContaining("a logo");
    }

    @Test
    void anAccentThatIsNoColourIsRefused() {
        byte[] layout = frame(LAYOUT, body -> {
            layoutUpToItsLook(body, "#1f6feb\"/><x");
            body.writeBoolean(false);
            body.writeBoolean(true);
            body.writeLong(1);
        });

        assertThatThrownBy(() -> Frames.readToEngine(new ByteArrayInputStream(layout)))
                .isInstanceOf(ProtocolException.class)
                .hasMessageContaining("accent must be a colour");
    }

    private static void layoutUpToItsLook(DataOutputStream body, String accent) throws IOException {
        text(body, "title");
        text(body, "JSON");
        body.writeBoolean(false);
        body.writeLong(1);
        body.writeBoolean(false);
        body.writeBoolean(false);
        body.writeBoolean(true);
        text(body, accent);
        body.writeBoolean(false);
        text(body, "A4");
        text(body, "AUTO");
    }

    @Test
    void bytesAfterTheEndOfAFrameAreRefused() {
        refused(
                frame(SEND_DATA, body -> {
                    text(body, "DATA");
                    body.writeByte(0);
                }),
                "1 bytes too many");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 33, Integer.MAX_VALUE})
    void anImpossibleNumberOfPhasesIsRefused(int count) {
        refused(done(1, 1, count), "claims " + count);
    }

    @Test
    void negativeRecordsAreRefused() {
        refused(done(-1, 1, 0), "records");
    }

    @Test
    void aDocumentWithoutPagesIsRefused() {
        refused(done(1, 0, 0), "pages");
    }

    @Test
    void aPhaseOfNegativeLengthIsRefused() {
        refused(
                frame(DONE, body -> {
                    body.writeLong(1);
                    body.writeInt(1);
                    body.writeInt(1);
                    text(body, "fill");
                    body.writeLong(-5);
                }),
                "millis");
    }

    @Test
    void anUnknownFailureIsRefused() {
        refused(
                frame(FAILED, body -> {
                    text(body, "PAY_ME");
                    text(body, "now");
                }),
                "PAY_ME");
    }

    @Test
    void bytesThatAreNotUtf8AreReplacedNotThrown() throws IOException {
        byte[] frame = {LOG, 0, 0, 0, 6, 0, 0, 0, 2, (byte) 0xff, (byte) 0xfe};

        org.assertj.core.api.Assertions.assertThat(read(frame)).isEqualTo(new FromEngine.Log("\ufffd\ufffd"));
    }

    @Test
    void noiseIsEitherAFrameOrRefusedNeverAnotherError() {
        var random = new Random(20);
        for (int i = 0; i < 20_000; i++) {
            var noise = new byte[random.nextInt(64)];
            random.nextBytes(noise);
            if (noise.length > 5) {
                noise[0] = (byte) (READY + random.nextInt(6));
                noise[1] = noise[2] = noise[3] = 0;
                noise[4] = (byte) random.nextInt(noise.length);
            }
            readNoise(noise);
        }
    }

    private static void readNoise(byte[] noise) {
        try {
            read(noise);
        } catch (EOFException | ProtocolException expected) {
            return;
        } catch (IOException | RuntimeException e) {
            throw new AssertionError("unexpected for " + java.util.Arrays.toString(noise), e);
        }
    }

    private static byte[] done(long records, int pages, int phases) {
        return frame(DONE, body -> {
            body.writeLong(records);
            body.writeInt(pages);
            body.writeInt(phases);
        });
    }

    private static void refused(byte[] bytes, String why) {
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(ProtocolException.class)
                .hasMessageContaining(why);
    }

    private static FromEngine read(byte[] bytes) throws IOException {
        return Frames.readFromEngine(new ByteArrayInputStream(bytes));
    }

    private static void text(DataOutputStream body, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        body.writeInt(bytes.length);
        body.write(bytes);
    }

    private static byte[] frame(int type, Body content) {
        try {
            var body = new ByteArrayOutputStream();
            content.writeTo(new DataOutputStream(body));
            var bytes = new ByteArrayOutputStream();
            var out = new DataOutputStream(bytes);
            out.writeByte(type);
            out.writeInt(body.size());
            body.writeTo(out);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private interface Body {
        void writeTo(DataOutputStream body) throws IOException;
    }
}
