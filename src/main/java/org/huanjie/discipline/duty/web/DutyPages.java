package org.huanjie.discipline.duty.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huanjie.access.who.SignedIn;
import org.huanjie.discipline.duty.DutyGap;
import org.huanjie.discipline.duty.DutySetting;
import org.huanjie.discipline.duty.DutySettings;
import org.huanjie.discipline.duty.StaffFile;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 上岗准备页的编制. */
@Component
class DutyPages {

    private final DutyDesk desk;
    private final DutySettings settings;

    DutyPages(DutyDesk desk, DutySettings settings) {
        this.desk = desk;
        this.settings = settings;
    }

    DutyPage page(String village, List<Reason.Said> faults, SignedIn who, Words words) {
        var asked = settings.of(village);
        var lines = desk.file().staff(desk.election(village));
        return new DutyPage(
                desk.head(village, words.of("discipline.duty.title")),
                DutyDesk.home(village),
                DutyDesk.writes(village, who),
                (int) lines.stream().filter(line -> !line.lack().none()).count(),
                Stream.of(DutyGap.values())
                        .filter(gap -> lines.stream().anyMatch(line -> gap.of(line.lack())))
                        .map(gap -> new DutyPage.Remind(gap.name(), words.of("discipline.remind.button." + gap)))
                        .toList(),
                lines.stream().map(line -> line(line, asked, words)).toList(),
                faults);
    }

    private static DutyPage.Line line(StaffFile.Line line, Map<DutySetting, Integer> asked, Words words) {
        var kind = line.one().kind();
        return new DutyPage.Line(
                line.one().name(),
                Wording.of(words, kind),
                state(asked.get(DutySetting.training(kind)), line.lack().training(), words),
                state(asked.get(DutySetting.pledge(kind)), line.lack().pledge(), words));
    }

    private static DutyPage.State state(@Nullable Integer asked, boolean missing, Words words) {
        boolean wanted = asked != null && asked == 1;
        return new DutyPage.State(
                words.of(
                        !wanted
                                ? "discipline.duty.not-asked"
                                : missing ? "discipline.duty.missing" : "discipline.duty.met"),
                wanted && !missing,
                wanted && missing);
    }
}
