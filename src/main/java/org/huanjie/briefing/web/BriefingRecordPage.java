package org.huanjie.briefing.web;

import java.util.List;
import java.util.Optional;
import org.huanjie.shell.Protocol;
import org.huanjie.shell.Reason;

/**
 * 会议纪要页 — a meeting that is on record: who came, what lay before them, what was said and decided.
 *
 * @param places whether the agenda is of several villages
 * @param recorded by whom and when it was taken down
 * @param later that it was taken down on a later day; empty where not
 * @param entry the form of a further entry; empty for whoever cannot add one
 */
public record BriefingRecordPage(
        int status,
        String division,
        String place,
        String up,
        String path,
        String kind,
        boolean places,
        String day,
        String recorded,
        String later,
        String came,
        List<Person> people,
        List<BriefingAgenda> agenda,
        List<Said> minutes,
        List<Reason.Said> refusals,
        Optional<BriefingEntry> entry)
        implements Protocol {

    @Override
    public Optional<String> recordOf() {
        return Optional.of(division);
    }

    /** 出席人 — one who was expected. */
    public record Person(String seat, String organ, String name, String presence, String look) {}

    /**
     * 一条纪要.
     *
     * @param task what became of the decision; empty where nothing did
     * @param href the problem's page; empty where it is about none
     * @param added by whom and when it was added later; empty for the meeting's own
     */
    public record Said(
            int position, String said, String decision, String number, String href, String task, String added) {}
}
