package org.huanjie.readiness.web;

import java.util.List;
import java.util.Optional;
import org.huanjie.shell.Protocol;
import org.huanjie.shell.Reason;
import org.huanjie.shell.web.Option;

/**
 * 核查页 — item by item, the village's statement on one side and the working group's on the other; below, what the viewer may decide.
 *
 * @param members who may sign a finding; empty where the county signs itself
 * @param hands when and by whom the accounts were opened that stated before, and the viewer's own; empty where nothing is theirs to do
 */
public record VerificationPage(
        int status,
        ReadinessHead head,
        List<Reason.Said> refusals,
        int stamp,
        List<Card> cards,
        boolean mayVerify,
        boolean countySigns,
        List<Option> members,
        List<Option> decisions,
        List<Reason.Said> againstPass,
        boolean maySpotCheck,
        boolean mayAnswer,
        String brought,
        String reason,
        List<VillageReadinessPage.Past> history,
        List<String> hands)
        implements Protocol {

    @Override
    public Optional<String> recordOf() {
        return Optional.of(head.village());
    }

    /** 一项 — a condition with both statements, and the finding as chosen or typed. */
    public record Card(
            int number,
            String key,
            String name,
            String state,
            String look,
            List<Said> village,
            List<Said> town,
            String choice,
            String note) {}
}
