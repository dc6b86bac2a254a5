package org.huanjie.store.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.huanjie.store.folder.DataFolder;
import org.huanjie.store.folder.StoreRefusal;

/** 备份记录 — how the last backup of a folder ended, written beside its data, so that who looks after it is told of one that failed. */
public final class BackupRecord {

    private static final String DONE = "done";
    private static final String FAILED = "failed";

    private final Path file;

    private BackupRecord(Path file) {
        this.file = file;
    }

    public static BackupRecord in(DataFolder folder) {
        return new BackupRecord(folder.path().resolve("last-backup"));
    }

    public boolean failed() {
        try {
            return Files.exists(file) && Files.readString(file).strip().equals(FAILED);
        } catch (IOException e) {
            return true;
        }
    }

    public void write(boolean done) {
        try {
            Files.writeString(file, done ? DONE : FAILED);
        } catch (IOException e) {
            throw new StoreRefusal("store.backup.failed", file, String.valueOf(e.getMessage())).causedBy(e);
        }
    }
}
