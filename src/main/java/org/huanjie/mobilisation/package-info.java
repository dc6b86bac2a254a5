/**
 * 志愿服务 (mobilisation): volunteers by grid, the households they call on, and the rides that bring old and distant voters to the poll and home.
 *
 * <p>Promises: nobody serves who stands, is near to who stands, or conducts the election; every household is reached or known to be out of
 * reach; nobody who was fetched is left at the hall. Must never: hold what anyone thinks or means to vote, or carry anybody's campaign.
 */
@ApplicationModule(
        displayName = "志愿服务",
        allowedDependencies = {
            "shell",
            "shell::form",
            "shell::picture",
            "shell::print",
            "shell::text",
            "shell::web",
            "shell::workbook",
            "store",
            "store::job",
            "store::keys",
            "store::scope",
            "ledger",
            "region",
            "law",
            "access::account",
            "access::credential",
            "access::door",
            "access::kept",
            "access::officer",
            "access::signin",
            "access::waiting",
            "access::who",
            "messaging::mailing",
            "messaging::outbox",
            "messaging::recipient",
            "messaging::rule",
            "messaging::template",
            "election::committee",
            "election::meeting",
            "election::occasion",
            "election::rules",
            "election::schedule",
            "election::stage",
            "election::web",
            "roll",
            "roll::voter",
            "candidacy",
            "polling::desk",
            "polling::poll",
            "polling::preparation"
        })
@NullMarked
package org.huanjie.mobilisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
