package org.huanjie.candidacy.review.criterion.file;

import java.time.LocalDate;
import java.util.List;
import org.huanjie.candidacy.review.rules.Follows;
import org.huanjie.candidacy.review.rules.LegalForce;
import org.huanjie.candidacy.review.rules.Lasting;
import org.huanjie.candidacy.review.rules.Organ;
import org.huanjie.candidacy.review.rules.ProofKind;
import org.jspecify.annotations.Nullable;

/** 条件文件的内容 — an edition as its file has it. Where there is no English, the Chinese stands for it. */
public record CriteriaFile(String code, Facts facts, List<Line> lines) {

    /** 版本事项 — as they are. */
    public record Facts(
            String name,
            String nameEn,
            String issuer,
            String issuerEn,
            String document,
            LocalDate fromDay,
            @Nullable LocalDate untilDay,
            String source) {}

    /** 条件 — one line; what is null could not be sourced and is asked for. */
    public record Line(
            String item,
            String text,
            String textEn,
            LegalForce force,
            @Nullable Organ organ,
            List<ProofKind> evidence,
            @Nullable Lasting time,
            @Nullable Integer years,
            @Nullable Follows follows,
            @Nullable String source) {

        boolean set() {
            return organ != null && !evidence.isEmpty() && time != null && follows != null && source != null;
        }
    }

    /** Whether its code names this county. */
    public boolean isOf(String county) {
        var named = code.split("-", 3);
        return named.length > 1 && named[1].equals(county);
    }

    /** Whether every criterion says all that is needed to review by it. */
    public boolean whole() {
        return lines.stream().allMatch(Line::set);
    }
}
