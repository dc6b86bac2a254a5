package org.huanjie.candidacy.review.criterion.web;

import java.util.List;
import org.huanjie.candidacy.review.criterion.Criteria;
import org.huanjie.candidacy.review.rules.Criterion;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Crumb;
import org.springframework.stereotype.Component;

/** 条件版本链接 — the way from a review to the pages that say what each of its criteria can and cannot do. */
@Component
public class EditionLinks {

    private final Criteria criteria;

    EditionLinks(Criteria criteria) {
        this.criteria = criteria;
    }

    /** Of each edition that is asked; a village's own conditions are in none. */
    public List<Crumb> of(List<Criterion> asked, Words words) {
        return asked.stream()
                .map(criterion -> criterion.id().edition())
                .distinct()
                .flatMap(code -> criteria.edition(code).stream())
                .map(edition -> new Crumb(edition.name(words.chinese()), path(edition.code())))
                .toList();
    }

    /** Where an edition is read. */
    public static String path(String edition) {
        return EditionController.path(edition);
    }
}
