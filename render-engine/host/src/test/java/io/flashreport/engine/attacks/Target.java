package io.flashreport.engine.attacks;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Properties;

/**
 * What there is to be attacked, outside of the engine.
 *
 * @param port where somebody listens on 127.0.0.1
 * @param socket where somebody listens in the file system
 * @param secret a file of whoever runs the host
 * @param neighbour a file of another engine
 * @param host the process id of the host
 */
record Target(int port, Path socket, Path secret, Path neighbour, long host) {
    String text() throws IOException {
        var properties = new Properties();
        properties.setProperty("port", Integer.toString(port));
        properties.setProperty("socket", socket.toString());
        properties.setProperty("secret", secret.toString());
        properties.setProperty("neighbour", neighbour.toString());
        properties.setProperty("host", Long.toString(host));
        var text = new StringWriter();
        properties.store(text, null);
        return text.toString();
    }

    static Target of(String text) throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(text));
        return new Target(
                Integer.parseInt(properties.getProperty("port")),
                Path.of(properties.getProperty("socket")),
                Path.of(properties.getProperty("secret")),
                Path.of(properties.getProperty("neighbour")),
                Long.parseLong(properties.getProperty("host")));
    }
}
