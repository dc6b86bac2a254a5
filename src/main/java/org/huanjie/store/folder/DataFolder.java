package org.huanjie.store.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/** 数据目录 — the one folder that holds everything kept: cluster, passwords, keys, backups; nobody but its owner may enter it. */
public record DataFolder(Path path) {

    // where the server runs as another user, that user must be able to pass through
    private static final Set<Set<PosixFilePermission>> CLOSED =
            Set.of(PrivateFiles.FOLDER, PrivateFiles.FOLDER_TO_PASS);

    // PostgreSQL's programs call each other through a shell, which reads these as its own
    private static final String NOT_FOR_SHELLS = "\"$`\\\n\r";

    private static final long LEAST_SPACE = 256L << 20;

    /** The folder at this path, made if it is not there; refuses one that cannot be read and written, or is full. */
    public static DataFolder at(Path path) {
        var folder = new DataFolder(path.toAbsolutePath().normalize());
        if (folder.path.toString().chars().anyMatch(c -> NOT_FOR_SHELLS.indexOf(c) >= 0)) {
            throw new StoreRefusal("store.folder.characters", folder.path);
        }
        try {
            PrivateFiles.folder(folder.path);
            if (!CLOSED.contains(Files.getPosixFilePermissions(folder.path))) {
                Files.setPosixFilePermissions(folder.path, PrivateFiles.FOLDER);
            }
            try (var entries = Files.newDirectoryStream(folder.path)) {
                var _ = entries.iterator().hasNext();
            }
            Files.delete(Files.createTempFile(folder.path, "can", "write"));
        } catch (IOException e) {
            throw new StoreRefusal("store.folder.unusable", folder.path, System.getProperty("user.name")).causedBy(e);
        }
        folder.demandSpace();
        return folder;
    }

    /** 密钥 — the vault's keys. */
    public Path keys() {
        return path.resolve("keys");
    }

    /** 当日钥匙 — the keys of what must not outlive its day; never copied anywhere. */
    public Path dayKeys() {
        return keys().resolve("day");
    }

    /** 备份 — where an upgrade leaves what it saved. */
    public Path backups() {
        return path.resolve("backups");
    }

    /** 临时目录 — what this run of the server needs to lay down for a moment; {@link #clear} removes what others left. */
    public Path temporary() {
        return path.resolve("temporary")
                .resolve(Long.toString(ProcessHandle.current().pid()));
    }

    /** Removes what a program that was killed left lying about; for whoever holds the folder's lock. */
    public void clear() throws IOException {
        var all = PrivateFiles.folder(temporary()).getParent();
        try (var runs = Files.newDirectoryStream(all, run -> !lives(run))) {
            for (var run : runs) {
                PrivateFiles.deleteTree(run);
            }
        }
    }

    // named after the process it is of
    private static boolean lives(Path run) {
        var number = String.valueOf(run.getFileName());
        return number.matches("\\d{1,18}")
                && ProcessHandle.of(Long.parseLong(number)).isPresent();
    }

    public Path cluster() {
        return path.resolve("cluster");
    }

    public Path programs() {
        return path.resolve("postgresql");
    }

    public Path secrets() {
        return path.resolve("secrets");
    }

    public Path log() {
        return path.resolve("postgresql.log");
    }

    Path lock() {
        return path.resolve("lock");
    }

    public boolean isEmpty() {
        try (var entries = Files.newDirectoryStream(path)) {
            return !entries.iterator().hasNext();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void demandSpace() {
        try {
            long free = Files.getFileStore(path).getUsableSpace();
            if (free < LEAST_SPACE) {
                throw new StoreRefusal("store.folder.full", path, free >> 20);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
