package org.huanjie.readiness.web.condition;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.door.AnyRole;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.Role;
import org.huanjie.readiness.assessment.Readiness;
import org.huanjie.readiness.condition.ConditionSet;
import org.huanjie.readiness.evidence.EvidenceFiles;
import org.huanjie.readiness.web.ReadinessPages;
import org.huanjie.readiness.web.ReadinessWords;
import org.huanjie.readiness.web.TakenPage;
import org.huanjie.region.Division;
import org.huanjie.region.Divisions;
import org.huanjie.region.Level;
import org.huanjie.shell.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 条件与记录 — what is asked in each version, and who took files out. */
@Controller
class ConditionsController {

    private final Readiness readiness;
    private final EvidenceFiles files;
    private final Divisions divisions;
    private final ReadinessPages pages;

    ConditionsController(Readiness readiness, EvidenceFiles files, Divisions divisions, ReadinessPages pages) {
        this.readiness = readiness;
        this.files = files;
        this.divisions = divisions;
        this.pages = pages;
    }

    @AnyRole
    @GetMapping("/readiness/conditions")
    Answer versions(HttpServletRequest request) {
        var words = pages.words(request);
        return new VersionsPage(readiness.editions().entrySet().stream()
                .map(edition -> new VersionsPage.Version(
                        words.of(
                                "versions.version",
                                edition.getKey(),
                                edition.getValue().toString()),
                        readiness.conditions(edition.getKey()).items().stream()
                                .map(item -> item(item, words))
                                .toList()))
                .toList());
    }

    @Allowed(to = Permission.SEE_OFFICE)
    @GetMapping("/counties/{county}/readiness/files-taken")
    Answer taken(@PathVariable String county, @RequestParam(defaultValue = "0") int page, HttpServletRequest request) {
        var words = pages.words(request);
        var place = pages.place(county, Level.COUNTY);
        int asked = Math.clamp(page, 0, 10_000);
        var lines = files.taken(county, asked);
        var names = divisions.villages(county).stream().collect(Collectors.toMap(Division::code, Division::name));
        return new TakenPage(
                county,
                place.name(),
                lines.stream()
                        .limit(EvidenceFiles.PAGE)
                        .map(line -> new TakenPage.Line(
                                words.minute(line.takenAt()),
                                words.of("who", line.personName(), words.words().of("role." + line.role())),
                                names.getOrDefault(line.village(), line.village()),
                                line.name() + " · " + FilesController.belongsTo(line.condition(), line.kind(), words)))
                        .toList(),
                lines.size() > EvidenceFiles.PAGE
                        ? "/counties/" + county + "/readiness/files-taken?page=" + (asked + 1)
                        : "");
    }

    private static VersionsPage.Item item(ConditionSet.Item item, ReadinessWords words) {
        boolean chinese = words.words().chinese();
        return new VersionsPage.Item(
                words.name(item.condition()),
                item.guidance().in(chinese),
                good(item.goodDays(), words),
                item.kinds().stream()
                        .map(kind -> new VersionsPage.Kind(
                                words.of("kind." + kind.key()),
                                kind.guidance().in(chinese),
                                good(kind.goodDays(), words)))
                        .toList());
    }

    private static String good(@Nullable Integer days, ReadinessWords words) {
        return days == null ? words.of("versions.unlimited") : words.of("versions.good", days);
    }
}
