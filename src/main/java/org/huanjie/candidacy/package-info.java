/**
 * 提名 (candidacy): who stands for which post, entered from the roll, published where there are more than seats, withdrawn by the
 * person alone.
 *
 * <p>Promises: law alone decides who may stand; the order is what the rules said before anybody was nominated; an organisation's recommendation
 * puts nobody on a list, is in no order and on no page before the result is declared.
 */
@ApplicationModule(
        displayName = "提名",
        allowedDependencies = {
            "shell",
            "shell::text",
            "shell::web",
            "shell::workbook",
            "shell::form",
            "shell::print",
            "store::job",
            "store::scope",
            "ledger",
            "region",
            "county",
            "law",
            "access::account",
            "access::credential",
            "election::meeting",
            "store::keys",
            "access::officer",
            "access::door",
            "access::waiting",
            "access::who",
            "election::committee",
            "election::lawbook",
            "election::rules",
            "election::schedule",
            "election::stage",
            "election::web",
            "messaging::mailing",
            "messaging::recipient",
            "readiness::look",
            "roll",
            "roll::branch",
            "roll::line",
            "roll::voter"
        })
@NullMarked
package org.huanjie.candidacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
