package org.huanjie.command;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.huanjie.roll.voter.VoterSounds;
import org.huanjie.store.Preparation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * 预备 — makes the tables this program's and ends: the step that knows the passwords of the administrator and the owner, so that the process
 * that serves need not. A server starts it where there is something to do.
 */
@Command(name = "migrate")
final class MigrateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private StoreOptions store = new StoreOptions();

    /** For the demonstration, whose clock is set: the store says so for good. */
    @Option(names = "--play", hidden = true)
    private boolean play;

    @Mixin
    private HelpOption help = new HelpOption();

    @Override
    public Integer call() {
        var real = Clock.systemDefaultZone();
        var saved = Preparation.of(
                store.folder(ServeCommand.FOLDER),
                store.outside(),
                play ? Clock.offset(real, Duration.ofSeconds(1)) : real,
                List.of(new VoterSounds()));
        saved.ifPresent(one -> spec.commandLine()
                .getOut()
                .println(Terminal.words().of("store.upgrade.saved", one.version(), one.file())));
        return 0;
    }
}
