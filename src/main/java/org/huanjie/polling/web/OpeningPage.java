package org.huanjie.polling.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.polling.desk.AccountView;
import org.huanjie.shell.Protocol;
import org.huanjie.shell.Reason;

/**
 * 开箱前记录页 — one step at a time from who is kin to whom to the witnesses' signatures; what is done, what is next.
 *
 * @param records whether this reader may write into the record now
 * @param steps every step with how much of it is open
 * @param open what this step still lacks
 * @param asked those on the roll of whom it is to be said which one the applicant just typed is
 */
public record OpeningPage(
        String village,
        String villageName,
        boolean records,
        Step step,
        List<StepLine> steps,
        List<Reason.Said> open,
        List<Reason.Said> faults,
        Map<String, String> typed,
        AccountView account,
        List<Member> members,
        RollCallPart call,
        List<Option> candidates,
        List<Option> kinships,
        List<Applicant> applicants,
        List<PollingPage.Option> asked,
        Booths booths,
        List<Item> items,
        List<BoxRow> boxes,
        List<Option> mobile)
        implements Protocol {

    @Override
    public Optional<String> recordOf() {
        return Optional.of(village);
    }

    /** 点名部分 — who has signed in, and what of the staff is missing before they may be on duty. */
    public record RollCallPart(List<PresenceRow> presences, NotReady notReady) {}

    /**
     * 写票处部分 — how many booths, as a number to be typed; and in a re-vote what was taken over from the round before and is to be confirmed.
     */
    public record Booths(String number, Optional<String> takenOver) {}

    /** 步骤 — in the order in which they are done. */
    public enum Step {
        KIN,
        MOBILE,
        VENUE,
        CALL,
        BOXES,
        SIGN
    }

    /** 步骤行. */
    public record StepLine(Step step, String word, String state, boolean done, boolean here) {}

    /**
     * 人员行.
     *
     * @param kin what they declared; empty where nothing was
     * @param bearers those on the roll who are called so, where it was never asked which it is
     */
    public record Member(
            String duty,
            String dutyWord,
            String name,
            boolean declared,
            String kin,
            List<Option> bearers,
            boolean called,
            boolean there,
            boolean witness,
            boolean signed,
            String box) {
        public String key() {
            return duty + ":" + name;
        }
    }

    /** 到岗登录行 — {@code state} says when and before whom, or what is still missing. */
    public record PresenceRow(String name, String role, String state, boolean signed) {}

    /** 选项. */
    public record Option(String value, String word) {}

    /** 申请人. */
    public record Applicant(String voter, String name, String about) {}

    /** 检查行 — {@code state} in words; {@code met} only where it was found so. */
    public record Item(
            String value, String word, String rule, String state, boolean met, boolean refused, String missing, String checker) {}

    /** 票箱行. */
    public record BoxRow(String id, String name, String kind, boolean mobile, String seal, String shownBy) {}

    @Override
    public int status() {
        return faults.isEmpty() ? 200 : 422;
    }

    public String typed(String name) {
        return typed.getOrDefault(name, "");
    }

    /** Who looked last: mostly who looks now. */
    public String checker() {
        return items.stream().map(Item::checker).filter(one -> !one.isEmpty()).reduce("", (_, last) -> last);
    }

    /** What is chosen at this point: as typed, else as it stands; empty where nobody looked. */
    public String answer(Item item) {
        return typed.getOrDefault("met-" + item.value(), item.met() ? "true" : item.refused() ? "false" : "");
    }

    /** What is said to be missing there: as typed, else as it stands. */
    public String missing(Item item) {
        return typed.getOrDefault("missing-" + item.value(), item.missing());
    }
}
