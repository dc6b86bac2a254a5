package org.huanjie.messaging.mailing;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.huanjie.messaging.template.TemplateDraft;

/** 现行模板 — a template as it holds now: its text with the line that holds it, whose it is and since when. */
public record KeptTemplate(
        long seq, UUID id, String county, TemplateDraft text, boolean retired, String by, OffsetDateTime at) {}
