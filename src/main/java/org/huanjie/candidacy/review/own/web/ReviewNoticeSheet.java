package org.huanjie.candidacy.review.own.web;

import java.util.List;
import org.huanjie.candidacy.review.own.web.MinePage.Fact;
import org.huanjie.shell.print.Posted;
import org.huanjie.shell.print.Sheet;

/**
 * 审查告知书 — one finding in writing, for the person: what it is, what it rests on, what it does, and what they may do about it and until when
 * (docs/rules.md, remedies). Who signs signs for its receipt alone.
 */
public record ReviewNoticeSheet(
        String title,
        String place,
        String to,
        String opening,
        String finding,
        List<Fact> facts,
        List<String> rights,
        List<String> reporting)
        implements Sheet, Posted {}
