/**
 * 基准 (bench): measures the program as people meet it, beside a reference taken in the same run on the same server, and prints the ratio. It lies beside the product,
 * which goes out without it.
 *
 * <p>Promises: ours and the reference alternate, medians are compared, latencies count from when a request was due; the data lie in a
 * folder of their own that goes afterwards. Must never: touch a county's own data.
 */
@ApplicationModule(
        displayName = "基准",
        allowedDependencies = {
            "shell",
            "command",
            "store::folder",
            "store::keys",
            "store::scope",
            "region",
            "law",
            "access::who",
            "election::stage",
            "roll::line",
            "roll::voter",
            "polling::issuing",
            "candidacy::match",
            "messaging::gateway",
            "messaging::outbox",
            "messaging::recipient",
            "messaging::rule",
            "count::keying",
            "mobilisation::place",
            "mobilisation::ride-plan",
            "mobilisation::ride-solve"
        })
@NullMarked
package org.huanjie.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
