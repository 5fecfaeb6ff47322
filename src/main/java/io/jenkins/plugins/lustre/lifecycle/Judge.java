package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.bench.BenchRecord;
import java.io.IOException;
import java.util.List;

/** Knows what is normal for a benchmark. A service of the session that a benchmark runs in. */
public interface Judge {

    /**
     * How often each row has to be measured again before anybody is alarmed.
     *
     * @return one number for each row of the record, in their order; 0 for a row that nothing speaks against
     */
    List<Integer> confirmations(BenchRecord measured) throws IOException;
}
