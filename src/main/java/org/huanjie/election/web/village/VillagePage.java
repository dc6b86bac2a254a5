package org.huanjie.election.web.village;

import java.util.List;
import java.util.Optional;
import org.huanjie.election.web.Head;
import org.huanjie.shell.Page;
import org.huanjie.shell.Reason;

/**
 * 村内页 — what is to be done now and by whom, for each body, the reader's own work first; then the whole way of the election by phases with what is
 * done on each, and the terms before.
 *
 * @param way empty while no day is planned and no work is offered
 */
public record VillagePage(
        Head head,
        String village,
        List<Reason.Said> refused,
        List<BodyCard> bodies,
        List<PhaseFold> way,
        List<Task> earlier)
        implements Page {

    /** 组织卡 — one body's election: its stages, the next step, and the forms of a body that is not elected by the villagers, whose way is not the page's. */
    public record BodyCard(
            String slug,
            String name,
            String fixed,
            String stands,
            List<Line> lines,
            Optional<Next> next,
            Optional<CallBack> callBack,
            List<Task> forms) {

        /** Whether the next step is the reader's own. */
        public boolean mine() {
            return next.filter(Next::mine).isPresent();
        }

        /** What is to be read first: what the reader can enter now, what is under way, what has not begun, what is over. */
        public int rank() {
            if (next.isEmpty()) {
                return 3;
            }
            boolean ready = mine() && next.get().against().isEmpty();
            return ready ? 0 : "now".equals(lines.getFirst().state()) ? 2 : 1;
        }
    }

    /** 未满足项 — a reason against the next stage, what opens it, and where, if the viewer works there. */
    public record Against(String text, String remedy, Optional<Task> place) {}

    /** 可撤回 — a stage that was entered by itself and can still be called back by this reader: which, and the sentence until when. */
    public record CallBack(String stage, String said) {}

    /** 阶段行. {@code state} is {@code done}, {@code now} or {@code ahead}. */
    public record Line(int number, String name, String state, String when) {}

    /**
     * 下一步 — the next stage: who enters it, since when it waits and until when it has to be done, what stands against it, whether the viewer may
     * press it.
     *
     * @param when sentences of days, the most binding first
     */
    public record Next(
            String here,
            String stage,
            String name,
            String who,
            List<String> when,
            List<Against> against,
            boolean mine) {

        /** Where the first of the reasons is settled that this reader can settle. */
        public Optional<Task> first() {
            return against.stream().flatMap(one -> one.place().stream()).findFirst();
        }
    }

    /**
     * 工作阶段 — a part of the way, with its steps and what is done in it.
     *
     * @param slug the id of its place on the page
     * @param state {@code done}, {@code stop} where something is late, {@code wait} where it is today's, or empty
     * @param said the state in a word
     * @param until the day by which its next open step is due; empty where none is
     * @param open whether a reader sees into it without a click: today's phase, and what goes on all the way
     */
    public record PhaseFold(
            String slug,
            String name,
            String state,
            String said,
            String until,
            boolean open,
            List<StepLine> steps,
            List<Task> links) {}

    /** 步骤行 — a step of the calendar: how it stands, on which day it was done or is due, and the page on which it is done. */
    public record StepLine(String name, String state, String said, String when, Optional<String> href) {}

    /** 任务. */
    public record Task(String word, String href) {}

    @Override
    public int status() {
        return refused.isEmpty() ? 200 : 422;
    }
}
