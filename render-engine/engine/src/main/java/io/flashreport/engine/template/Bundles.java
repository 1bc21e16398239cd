package io.flashreport.engine.template;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import net.sf.jasperreports.engine.JRRuntimeException;
import net.sf.jasperreports.repo.ResourceBundleResource;
import org.jspecify.annotations.Nullable;

/**
 * Resource bundles of a package. The library asks for {@code texts_de_AT.properties}, then for the less special files; what
 * is found first has the less special ones behind it, key by key. Files are UTF-8 or, when they are not, ISO 8859-1.
 */
final class Bundles {
    /**
     * Stands before the names of bundles in compiled reports: the library looks on the class path first, where no name has
     * this.
     */
    static final String MARK = "flashreport:";

    private static final String SUFFIX = ".properties";

    private final TemplatePackage files;

    Bundles(TemplatePackage files) {
        this.files = files;
    }

    Optional<ResourceBundleResource> find(String folder, String location) {
        if (!location.startsWith(MARK) || !location.endsWith(SUFFIX)) return Optional.empty();
        String name = location.substring(MARK.length(), location.length() - SUFFIX.length());
        return Optional.ofNullable(bundle(folder, name)).map(bundle -> {
            var resource = new ResourceBundleResource();
            resource.setValue(bundle);
            return resource;
        });
    }

    private @Nullable ResourceBundle bundle(String folder, String name) {
        Optional<String> path = files.resolveIn(folder, name + SUFFIX)
                .or(() -> files.resolveIn(folder, name.replace('.', '/') + SUFFIX));
        if (path.isEmpty()) return null;
        String lessSpecial = lessSpecial(path.get());
        ResourceBundle next = lessSpecial == null ? null : bundle("", "/" + lessSpecial);
        try {
            return new Chained(text(path.get()), next);
        } catch (IOException | IllegalArgumentException e) {
            throw new JRRuntimeException("The resource bundle " + path.get() + " cannot be read: " + e.getMessage());
        }
    }

    /** The path of the bundle that is asked next, without its suffix; null when there is none. */
    private @Nullable String lessSpecial(String path) {
        String name = path.substring(0, path.length() - SUFFIX.length());
        for (int at = name.lastIndexOf('_'); at > name.lastIndexOf('/') + 1; at = name.lastIndexOf('_', at - 1))
            if (files.has(name.substring(0, at) + SUFFIX)) return name.substring(0, at);
        return null;
    }

    private Reader text(String path) {
        byte[] bytes = files.file(path);
        try {
            return new StringReader(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return new StringReader(new String(bytes, StandardCharsets.ISO_8859_1));
        }
    }

    private static final class Chained extends PropertyResourceBundle {
        Chained(Reader text, @Nullable ResourceBundle next) throws IOException {
            super(text);
            if (next != null) setParent(next);
        }
    }
}
