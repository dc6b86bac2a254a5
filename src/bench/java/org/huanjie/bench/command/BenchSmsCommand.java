package org.huanjie.bench.command;

import java.util.concurrent.Callable;
import org.huanjie.bench.SmsSending;
import org.huanjie.command.HelpOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** 短信发送基准 — {@link SmsSending} from the command line. */
@Command(name = "sms")
final class BenchSmsCommand implements Callable<Integer> {

    private final Class<?> application;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private BenchOptions options = new BenchOptions();

    @Mixin
    private HelpOption help = new HelpOption();

    BenchSmsCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws Exception {
        return options.run(application, spec.commandLine(), new SmsSending(), 6_000);
    }
}
