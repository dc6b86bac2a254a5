package org.huanjie.store.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.huanjie.store.folder.DataFolder;

/** 进程记录 — what PostgreSQL writes down of itself in {@code postmaster.pid}: its number, its port, whether it is ready. */
record PidFile(long pid, int port, boolean ready) {

    private static final int PORT_LINE = 3;
    private static final int STATE_LINE = 7;

    static Path path(DataFolder folder) {
        return folder.cluster().resolve("postmaster.pid");
    }

    static Optional<PidFile> of(DataFolder folder) {
        try {
            var lines = Files.readAllLines(path(folder));
            return Optional.of(new PidFile(
                    Long.parseLong(lines.getFirst().strip()),
                    lines.size() > PORT_LINE
                            ? Integer.parseInt(lines.get(PORT_LINE).strip())
                            : 0,
                    lines.size() > STATE_LINE && lines.get(STATE_LINE).strip().equals("ready")));
        } catch (NoSuchFileException | NumberFormatException | java.util.NoSuchElementException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
