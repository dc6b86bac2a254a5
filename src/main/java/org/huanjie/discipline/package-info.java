/**
 * 纪律 (discipline): what keeps an election clean: campaigns and the daily reminder, study and training, pledges, and reports of misconduct
 * followed to their end.
 *
 * <p>Promises: what a campaign reminds of names nobody; what is read and learned is told to its organiser alone; a pledge is given freely and
 * taken back where the law says so; who reports is protected, and unnamed for good who reports without a name; an unfounded report leaves no
 * mark on anyone. Must never: bar somebody from standing, or hold what anyone thinks.
 */
@ApplicationModule(
        displayName = "纪律",
        allowedDependencies = {
            "shell",
            "shell::form",
            "shell::picture",
            "shell::print",
            "shell::text",
            "shell::web",
            "shell::workbook",
            "store",
            "store::folder",
            "store::job",
            "store::keys",
            "store::scope",
            "ledger",
            "region",
            "county",
            "law",
            "access::account",
            "access::credential",
            "access::door",
            "access::officer",
            "access::signin",
            "access::veil",
            "access::waiting",
            "access::who",
            "messaging::mailing",
            "messaging::outbox",
            "messaging::recipient",
            "messaging::rule",
            "messaging::template",
            "election::committee",
            "election::lawbook",
            "election::schedule",
            "election::stage",
            "election::web",
            "objection",
            "readiness::look",
            "responsibility::visit",
            "roll",
            "roll::voter",
            "candidacy",
            "polling::desk",
            "polling::preparation"
        })
@NullMarked
package org.huanjie.discipline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
