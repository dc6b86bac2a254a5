package org.huanjie.polling.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.polling.desk.AccountView;
import org.huanjie.shell.Protocol;
import org.huanjie.shell.Reason;

/**
 * 票箱页 — the boxes from the last vote to the mixing of their ballots, and the witnesses' signatures under the count.
 *
 * @param records whether this reader may write it down now
 * @param against what stands against the mixing
 */
public record BoxesPage(
        String village,
        String villageName,
        boolean records,
        boolean voting,
        List<Step> steps,
        List<Row> boxes,
        List<Reason.Said> against,
        boolean mixed,
        String count,
        List<Witness> witnesses,
        List<Reason.Said> faults,
        Map<String, String> typed,
        AccountView account)
        implements Protocol {

    @Override
    public Optional<String> recordOf() {
        return Optional.of(village);
    }

    /** 步骤 — done, or how many boxes it still waits for. */
    public record Step(String word, String state, boolean done, boolean here) {}

    /** 下一步 — what is to be done with a box now. */
    public enum Next {
        SLOT,
        ARRIVE,
        CHECK,
        WAIT,
        DONE
    }

    /** 票箱行 — {@code state} says in words what was done last; {@code looks}: its seals may be read in between. */
    public record Row(
            String id,
            String name,
            String kind,
            String seal,
            String slotSeal,
            String state,
            boolean good,
            Optional<Stop> stop,
            List<String> decided,
            boolean looks,
            boolean slotSealed,
            Next next) {}

    /** 见证人. */
    public record Witness(String duty, String dutyWord, String name, boolean signed) {}

    @Override
    public int status() {
        return faults.isEmpty() ? 200 : 422;
    }

    /** What had been typed for this box, where its form came back. */
    public String typed(String box, String name) {
        return box.equals(typed.get("box")) ? typed.getOrDefault(name, "") : "";
    }
}
