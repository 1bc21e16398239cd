package io.flashreport.engine.convert.corpus;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRRuntimeException;
import net.sf.jasperreports.repo.InputStreamResource;
import net.sf.jasperreports.repo.ReportResource;
import net.sf.jasperreports.repo.RepositoryService;
import net.sf.jasperreports.repo.Resource;
import org.jspecify.annotations.Nullable;

/** Gives a template the files of its own side: subreports compiled, style templates as the library reads them. */
final class CorpusRepository implements RepositoryService {
    private final CorpusFolders folders;
    private final CorpusSide side;

    CorpusRepository(CorpusFolders folders, CorpusSide side) {
        this.folders = folders;
        this.side = side;
    }

    @Override
    public @Nullable Resource getResource(String uri) {
        return getResource(uri, InputStreamResource.class);
    }

    @Override
    public void saveResource(String uri, Resource resource) {
        throw new UnsupportedOperationException("templates save nothing");
    }

    @Override
    public <K extends Resource> @Nullable K getResource(String uri, Class<K> type) {
        if (type == ReportResource.class)
            return source(uri).map(this::report).map(type::cast).orElse(null);
        if (type == InputStreamResource.class)
            return folders.find(uri).map(this::stream).map(type::cast).orElse(null);
        return null;
    }

    private Optional<Path> source(String uri) {
        return folders.find(uri.replaceFirst("\\.jasper$", ".jrxml"));
    }

    private ReportResource report(Path template) {
        try {
            var resource = new ReportResource();
            resource.setReport(side.compile(template));
            return resource;
        } catch (JRException e) {
            throw new JRRuntimeException(e);
        }
    }

    private InputStreamResource stream(Path file) {
        try {
            String name = file.toString();
            byte[] bytes =
                    name.endsWith(".jrtx") || name.endsWith(".jrxml") ? side.read(file) : Files.readAllBytes(file);
            var resource = new InputStreamResource();
            resource.setInputStream(new ByteArrayInputStream(bytes));
            return resource;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JRException e) {
            throw new JRRuntimeException(e);
        }
    }
}
