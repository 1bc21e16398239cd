package io.flashreport.teststack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import org.junit.jupiter.api.Test;

class TestStackTest {
    private final TestStack stack = TestStack.start(Part.POSTGRES);

    @Test
    void everyCallOfOneJvmGetsTheSameStack() {
        assertThat(TestStack.start(Part.POSTGRES)).isSameAs(stack);
    }

    @Test
    void onlyWhatWasAskedForRuns() {
        assertThat(answers(port(stack.jdbcUrl("first")))).isTrue();
        assertThat(answers(URI.create(stack.s3Endpoint()).getPort())).isFalse();
    }

    @Test
    void aPartComesBackWhereItWas() {
        int port = port(stack.jdbcUrl("second"));
        stack.kill(Part.POSTGRES);
        assertThat(answers(port)).isFalse();
        TestStack.start(Part.POSTGRES);
        assertThat(answers(port)).isTrue();
        assertThat(port(stack.jdbcUrl("third"))).isEqualTo(port);
    }

    @Test
    void aDatabaseNameThatPostgresqlWouldMisreadIsRefused() {
        assertThatThrownBy(() -> stack.jdbcUrl("No!")).hasMessageContaining("was 'No!'");
    }

    private static int port(String jdbcUrl) {
        return URI.create(jdbcUrl.substring("jdbc:".length())).getPort();
    }

    private static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
