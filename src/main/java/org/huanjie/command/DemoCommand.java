package org.huanjie.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.huanjie.shell.Demonstration;
import org.huanjie.shell.Demonstration.PlayStep;
import org.huanjie.shell.Words;
import org.huanjie.store.OpenStore;
import org.huanjie.store.job.Jobs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** 演示 — serves a store of its own with the pilot county in it, and says who can sign in and what to look at first. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {

    private static final String FOLDER = "data/demo";

    private final Class<?> application;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Mixin
    private WebOptions web = new WebOptions();

    @Mixin
    private HelpOption help = new HelpOption();

    DemoCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws InterruptedException {
        var properties = properties(web);
        properties.add("--huanjie.jobs=true");
        var outside = store.outside();
        var folder = store.folder(FOLDER);
        var preparing = new Preparing(application, folder, store, true);
        try (var program =
                Program.serve(application, folder, () -> OpenStore.served(folder, outside, preparing), properties)) {
            var out = spec.commandLine().getOut();
            var address = ServeCommand.address(program, web);
            var jobs = program.context().getBean(Jobs.class);
            program.context()
                    .getBeanProvider(Demonstration.class)
                    .ifAvailable(demonstration -> jobs.pausing(() -> demonstration.load(step -> tell(step, address, out))));
            out.println(Terminal.words().of("command.serve.ready", address, folder.path()));
            show(program, address, out);
            ServeCommand.untilStopped();
        }
        return 0;
    }

    // a line a step: a terminal, a log and a screen reader can all make something of it
    private static void tell(PlayStep step, String address, PrintWriter out) {
        var words = Terminal.words();
        if (step.step() == 1) {
            out.println(words.of("command.demo.first", address));
        }
        out.println(words.of("command.demo.step", step.step(), step.of(), step.share(), step.day()));
        out.flush();
    }

    static List<String> properties(WebOptions web) {
        var properties = new ArrayList<>(web.properties());
        properties.add("--huanjie.demo=true");
        properties.add("--huanjie.setup=false"); // the demonstration opens its own accounts
        return properties;
    }

    /** Who can sign in, and what to look at first. */
    static void show(Program program, String address, PrintWriter out) {
        var texts = new Words(program.context(), Locale.getDefault());
        program.context()
                .getBeanProvider(Demonstration.class)
                .ifAvailable(demonstration -> show(demonstration, texts, address, out));
        out.flush();
    }

    private static void show(Demonstration demonstration, Words texts, String address, PrintWriter out) {
        var words = Terminal.words();
        out.println(words.of("command.demo.accounts"));
        demonstration
                .accounts()
                .forEach(account -> out.println(words.of(
                        "command.demo.account",
                        account.signInName(),
                        account.password(),
                        texts.of(account.key(), account.arguments()))));
        out.println(words.of("command.demo.looks"));
        demonstration
                .looks()
                .forEach(look -> out.println(
                        words.of("command.demo.look", address + look.path(), texts.of(look.key(), look.arguments()))));
    }
}
