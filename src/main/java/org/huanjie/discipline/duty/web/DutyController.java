package org.huanjie.discipline.duty.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.discipline.duty.DutySetting;
import org.huanjie.discipline.duty.DutySettings;
import org.huanjie.discipline.duty.StaffFile;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 上岗准备入口 (page): who of the staff still lacks what; for those who organise the poll. */
@Controller
class DutyController {

    private final DutyDesk desk;
    private final DutySettings settings;

    DutyController(DutyDesk desk, DutySettings settings) {
        this.desk = desk;
        this.settings = settings;
    }

    @Allowed(to = Permission.PRESIDE)
    @GetMapping("/villages/{village}/duty")
    Answer show(@PathVariable String village, SignedIn who, HttpServletRequest request) {
        var words = desk.words(request);
        var asked = settings.of(village);
        var lines = desk.file().staff(desk.election(village));
        return new DutyPage(
                desk.head(village, words.of("discipline.duty.title"), who),
                DutyDesk.home(village),
                DutyDesk.writes(village, who),
                (int) lines.stream().filter(line -> !line.lack().none()).count(),
                lines.stream().map(line -> line(line, asked, words)).toList());
    }

    private static DutyPage.Line line(StaffFile.Line line, Map<DutySetting, Integer> asked, Words words) {
        var kind = line.one().kind();
        return new DutyPage.Line(
                line.one().name(),
                Wording.of(words, kind),
                state(asked.get(DutySetting.training(kind)), line.lack().training(), words),
                state(asked.get(DutySetting.pledge(kind)), line.lack().pledge(), words));
    }

    private static DutyPage.State state(
            @org.jspecify.annotations.Nullable Integer asked, boolean missing, Words words) {
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
