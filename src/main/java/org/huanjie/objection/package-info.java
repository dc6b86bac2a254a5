/**
 * 异议 (objection): what anybody says against the roll, a ruling on a ballot or a result, the organ that answers, the day by which it does,
 * and when the words go.
 *
 * <p>Promises: an objection is answered once, by the organ that it is addressed to and by no other; who objects and what is said is sealed,
 * and the ledger holds a salted hash alone; nothing that was said is ever changed, it only goes when its time has come. Whether one is
 * received, who writes it down and by when it is answered is said by the module whose work it is about ({@link
 * org.huanjie.objection.ObjectionMatter}).
 */
@ApplicationModule(
        displayName = "异议",
        allowedDependencies = {
            "shell",
            "shell::form",
            "shell::picture",
            "shell::text",
            "shell::web",
            "store::job",
            "store::keys",
            "store::scope",
            "ledger",
            "region",
            "access::account",
            "access::door",
            "access::waiting",
            "access::who",
            "election::stage"
        })
@NullMarked
package org.huanjie.objection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
