/**
 * 选民登记 (roll): who votes in a village; the file it is loaded from, its posting, the objections to it, its corrections.
 *
 * <p>Promises: one person is on one roll of the county; a file is loaded whole or not at all; identity numbers are sealed and each full
 * look is recorded; a posted roll changes only on the grounds that the law knows (R-RG-7), which the database holds to as well. Never
 * tells another village where a number is registered, never says anything of a person but what registration needs.
 */
@ApplicationModule(
        displayName = "选民登记",
        allowedDependencies = {
            "shell",
            "shell::text",
            "shell::web",
            "shell::form",
            "shell::workbook",
            "store::keys",
            "store::scope",
            "ledger",
            "law",
            "region",
            "access::account",
            "access::officer",
            "access::door",
            "access::who",
            "election::lawbook",
            "election::schedule",
            "election::meeting",
            "election::rules",
            "election::stage",
            "election::term",
            "election::web",
            "messaging::mailing",
            "messaging::recipient",
            "messaging::rule",
            "objection",
            "objection::web"
        })
@NullMarked
package org.huanjie.roll;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
