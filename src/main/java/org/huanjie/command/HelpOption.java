package org.huanjie.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** 帮助选项 — the same on every verb. */
@Command
public final class HelpOption {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "command.option.help")
    private boolean asked;
}
