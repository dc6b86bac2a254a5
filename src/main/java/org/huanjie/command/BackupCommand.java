package org.huanjie.command;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.huanjie.store.OpenStore;
import org.huanjie.store.Restore;
import org.huanjie.store.backup.Backup;
import org.huanjie.store.backup.BackupRecord;
import org.huanjie.store.backup.Manifest;
import org.huanjie.store.folder.DataFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** 备份 — writes all tables to one file, while the server runs or while it does not. */
@Command(name = "backup")
final class BackupCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", descriptionKey = "command.backup.file")
    private Path file = Path.of("");

    @Option(names = "--with-keys", descriptionKey = "command.backup.with-keys")
    private boolean withKeys;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Mixin
    private HelpOption help = new HelpOption();

    // one that fails is told to who looks after the server
    private static Manifest written(DataFolder folder, Supplier<Manifest> backup) {
        var record = BackupRecord.in(folder);
        try {
            var manifest = backup.get();
            record.write(true);
            return manifest;
        } catch (RuntimeException e) {
            record.write(false);
            throw e;
        }
    }

    @Override
    public Integer call() {
        var folder = store.folder(ServeCommand.FOLDER);
        try (var open = OpenStore.beside(folder, store.outside())) {
            var keys = withKeys ? Optional.of(folder.keys()) : Optional.<Path>empty();
            var manifest = written(folder, () -> new Backup(Clock.systemDefaultZone()).write(open.store(), file, keys));
            var out = spec.commandLine().getOut();
            var words = Terminal.words();
            out.println(words.of(
                    "command.backup.done", file, manifest.tables().size(), manifest.rows(), manifest.schema()));
            out.println(words.of(
                    Restore.needsKeys(manifest) ? "command.backup.keys-apart" : "command.backup.keys-inside",
                    folder.keys()));
        }
        return 0;
    }
}
