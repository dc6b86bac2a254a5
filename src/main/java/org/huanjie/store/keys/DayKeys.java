package org.huanjie.store.keys;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.huanjie.store.folder.PrivateFiles;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * 当日钥匙 — keys of what must not outlive its day: each a file below {@code keys/day}, beside the database and never in it. What one sealed
 * is noise in the database's files, its log, its copies and its backups from the moment the key is destroyed.
 *
 * <p>Several nodes share the folder; none keeps a key that the folder no longer has. No backup holds one.
 */
public final class DayKeys {

    /** 用途 — what a key is for. */
    public enum Use {
        /** one count's keyings and running sums, until it closes */
        COUNT,
        /** one poll's marks, until its result is declared */
        POLL
    }

    /** 在用钥匙 — a key that lies in the folder, and since when. */
    public record Held(UUID of, Instant since) {}

    private static final Logger LOG = LoggerFactory.getLogger(DayKeys.class);
    private static final Pattern FILE = Pattern.compile("([a-z]+)-([0-9a-f-]{36})\\.json(\\.new)?");

    private final Path folder;
    // a key is parsed once; whether it is still there is looked up each time
    private final Cache<Path, Vault> opened =
            Caffeine.newBuilder().maximumSize(1000).build();

    public DayKeys(Path folder) {
        this.folder = folder;
    }

    /** The key of this thing, made where there is none; on the disk, with its name, when this returns. */
    public Vault make(Use use, UUID of) {
        return find(use, of).orElseGet(() -> {
            try {
                PrivateFiles.folder(folder);
                PrivateFiles.write(file(use, of), Vault.fresh());
                return find(use, of).orElseThrow();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The key of this thing; empty where it was destroyed or lost. */
    public Optional<Vault> find(Use use, UUID of) {
        var file = file(use, of);
        if (!Files.exists(file)) {
            opened.invalidate(file);
            return Optional.empty();
        }
        return Optional.ofNullable(opened.get(file, DayKeys::read));
    }

    /** Destroys the key of this thing for good. */
    public void destroy(Use use, UUID of) {
        var file = file(use, of);
        try {
            PrivateFiles.destroy(file);
            PrivateFiles.destroy(file.resolveSibling(file.getFileName() + ".new"));
            opened.invalidate(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@link #destroy}, once the present transaction has committed; whatever hinders it, a later sweep makes up for. */
    public void destroyAfterCommit(Use use, UUID of) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                try {
                    destroy(use, of);
                } catch (UncheckedIOException e) {
                    LOG.error("the key of {} {} could not be destroyed yet", word(use), of, e);
                }
            }
        });
    }

    /** Every key of this use that lies there, whole or half made. */
    public List<Held> held(Use use) {
        var held = new ArrayList<Held>();
        if (!Files.isDirectory(folder)) {
            return held;
        }
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) {
                var name = FILE.matcher(String.valueOf(file.getFileName()));
                if (name.matches() && name.group(1).equals(word(use))) {
                    held.add(new Held(
                            UUID.fromString(name.group(2)),
                            Files.getLastModifiedTime(file).toInstant()));
                }
            }
        } catch (NoSuchFileException gone) {
            return held; // another node destroyed one meanwhile
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return held;
    }

    private Path file(Use use, UUID of) {
        return folder.resolve(word(use) + "-" + of + ".json");
    }

    private static String word(Use use) {
        return use.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable Vault read(Path file) {
        try {
            return Vault.parse(Files.readString(file));
        } catch (NoSuchFileException gone) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
