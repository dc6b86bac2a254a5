package org.huanjie.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.huanjie.store.Restore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** 恢复 — brings a backup back into an empty folder, or an outside database without tables. */
@Command(name = "restore")
final class RestoreCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", descriptionKey = "command.restore.file")
    private Path file = Path.of("");

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Mixin
    private HelpOption help = new HelpOption();

    @Override
    public Integer call() {
        var folder = store.folder(ServeCommand.FOLDER);
        var manifest = store.outside()
                .map(outside -> Restore.into(folder, outside, file))
                .orElseGet(() -> Restore.into(folder, file));
        var out = spec.commandLine().getOut();
        var words = Terminal.words();
        out.println(
                words.of("command.restore.done", file, manifest.tables().size(), manifest.rows(), manifest.schema()));
        if (Restore.needsKeys(manifest)) {
            out.println(words.of("command.restore.put-keys", folder.keys()));
        }
        return 0;
    }
}
