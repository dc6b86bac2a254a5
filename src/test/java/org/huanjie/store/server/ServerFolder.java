package org.huanjie.store.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.huanjie.PlainPrograms;
import org.huanjie.store.folder.DataFolder;
import org.huanjie.store.folder.PrivateFiles;

/** 测试目录 — an empty folder below {@code target} for a test's own server, whose programs all such tests of a process share. */
public final class ServerFolder {

    private static final Path PROGRAMS = Path.of(
                    "target/test-programs",
                    Long.toString(ProcessHandle.current().pid()))
            .toAbsolutePath();
    private static final AtomicInteger NEXT = new AtomicInteger();

    static {
        PlainPrograms.ready();
    }

    private ServerFolder() {}

    /** Ready for a server, whose programs need not be unpacked again. */
    public static DataFolder fresh() {
        var folder = DataFolder.at(path());
        PostgresBinaries.unpackInto(PROGRAMS);
        try {
            Files.createSymbolicLink(folder.programs(), PROGRAMS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    /** A place where nothing is yet. */
    public static Path path() {
        var pid = ProcessHandle.current().pid();
        var path = Path.of("target/test-folders", pid + "-" + NEXT.incrementAndGet())
                .toAbsolutePath();
        try {
            PrivateFiles.deleteTree(path);
            Files.createDirectories(path.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return path;
    }
}
