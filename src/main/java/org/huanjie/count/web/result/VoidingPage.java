package org.huanjie.count.web.result;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.shell.Protocol;
import org.huanjie.shell.Reason;
import org.huanjie.shell.web.Crumb;

/**
 * 选举无效页 — the findings of voidness on a village's election, what each waits for, and the form for a new one.
 *
 * @param form where the viewer can enter one now
 * @param source the inquiry that has led to the form
 * @param typed what was typed into a form that was refused
 */
public record VoidingPage(
        String village,
        String name,
        String path,
        List<Card> findings,
        Optional<Form> form,
        Optional<Source> source,
        Map<String, String> typed,
        List<Reason.Said> faults)
        implements Protocol {

    @Override
    public Optional<String> recordOf() {
        return Optional.of(village);
    }

    /** 一项认定 — which vote, where it stands, its document in sentences, what was found, what the viewer can do. */
    public record Card(
            String id,
            String title,
            String state,
            String css,
            List<String> lines,
            String facts,
            boolean confirms,
            boolean drops,
            Optional<Again> again) {}

    /** 重新选举 — what comes next, what stands against it now, whether the viewer opens it. */
    public record Again(String next, List<Reason.Said> against, boolean opens, String button) {}

    /** 录入 — what can be chosen. */
    public record Form(String round, String organ, List<Option> extents, List<Option> grounds) {}

    /** 转来的认定 — its number, what it has filled in, where its papers are. */
    public record Source(String number, String what, List<Crumb> papers) {}

    /** 选项. */
    public record Option(String value, String text) {}

    @Override
    public int status() {
        return faults.isEmpty() ? 200 : 422;
    }
}
