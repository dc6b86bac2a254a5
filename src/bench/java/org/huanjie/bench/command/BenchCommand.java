package org.huanjie.bench.command;

import java.util.concurrent.Callable;
import org.huanjie.command.HelpOption;
import org.huanjie.command.HuanjieCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** 基准命令 — what is measured, each beside its reference; each kind is a subcommand. */
@Command(name = "bench")
public final class BenchCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private HelpOption help = new HelpOption();

    private BenchCommand() {}

    /** The verb with all its kinds, which measure this program. */
    public static CommandLine measuring(Class<?> application) {
        return new CommandLine(new BenchCommand())
                .addSubcommand(new BenchCheckinCommand(application))
                .addSubcommand(new BenchRollCommand(application))
                .addSubcommand(new BenchWallCommand(application))
                .addSubcommand(new BenchCountCommand(application))
                .addSubcommand(new BenchMatchCommand(application))
                .addSubcommand(new BenchSmsCommand(application))
                .addSubcommand(new BenchBoardCommand(application))
                .addSubcommand(new BenchCrowdCommand(application))
                .addSubcommand(new BenchRidesCommand());
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return HuanjieCommand.WRONG_COMMAND_LINE;
    }
}
