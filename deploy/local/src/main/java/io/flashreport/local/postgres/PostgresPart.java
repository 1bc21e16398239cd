package io.flashreport.local.postgres;

import io.flashreport.local.part.Home;
import io.flashreport.local.part.Kind;
import io.flashreport.local.part.Launch;
import io.flashreport.local.part.Part;
import io.flashreport.local.part.PartId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * The process {@code postgres}.
 *
 * @param cache where the programs are unpacked
 * @param settings server settings on top of those of the local stack
 */
public record PostgresPart(
        Home home, Path cache, int port, String password, List<Database> databases, Map<String, String> settings)
        implements Part {
    public static final String SUPERUSER = "postgres";

    public PostgresPart {
        databases = List.copyOf(databases);
        settings = Map.copyOf(settings);
    }

    @Override
    public PartId id() {
        return PartId.first(Kind.POSTGRES);
    }

    @Override
    public SequencedMap<String, Integer> ports() {
        return new LinkedHashMap<>(Map.of("postgres", port));
    }

    @Override
    public Launch launch() throws IOException, InterruptedException {
        PostgresBinaries binaries = PostgresBinaries.unpacked(cache);
        if (!Files.exists(cluster().resolve("PG_VERSION"))) {
            initialise(binaries);
        }
        var arguments = new ArrayList<>(List.of("-D", cluster().toString()));
        serverSettings().forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
        // SIGTERM would wait until the last client leaves.
        return new Launch(binaries.command("postgres", arguments.toArray(String[]::new)), Map.of(), "INT");
    }

    @Override
    public boolean answers(long pid) {
        try {
            List<String> lines = Files.readAllLines(cluster().resolve("postmaster.pid"));
            // The file of a killed server stays behind, so its first line counts too.
            return lines.size() > 7
                    && lines.getFirst().strip().equals(Long.toString(pid))
                    && lines.get(7).strip().equals("ready");
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void complete() throws IOException {
        if (!databases.isEmpty()) {
            server().make(databases);
        }
    }

    @Override
    public boolean mayHeal(String logEnd) {
        // After a kill the old backends need a moment to notice.
        return logEnd.contains("pre-existing shared memory block")
                || logEnd.contains("postmaster.pid\" already exists");
    }

    public PostgresServer server() {
        return new PostgresServer(port, password);
    }

    private Path cluster() {
        return home.data(Kind.POSTGRES);
    }

    private Map<String, String> serverSettings() {
        var all = new LinkedHashMap<String, String>();
        all.put("listen_addresses", "127.0.0.1");
        all.put("port", Integer.toString(port));
        // Clients use TCP only, and a socket's path could grow too long for the system.
        all.put("unix_socket_directories", "");
        all.put("max_connections", "200");
        all.put("shared_buffers", "128MB");
        all.put("jit", "off");
        all.putAll(settings);
        return all;
    }

    private void initialise(PostgresBinaries binaries) throws IOException, InterruptedException {
        Path passwordFile = home.run("postgres.password");
        Home.writePrivately(passwordFile, password);
        try {
            List<String> command = binaries.command(
                    "initdb",
                    "-D",
                    cluster().toString(),
                    "--username=" + SUPERUSER,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--no-instructions",
                    "--no-sync");
            Path log = home.log(id().toString());
            Process initdb = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            if (initdb.waitFor() != 0) {
                throw new IOException("initdb ended with " + initdb.exitValue() + "; see " + log);
            }
        } finally {
            Files.delete(passwordFile);
        }
    }
}
