package io.jenkins.plugins.lustre.controller;

import java.util.List;

/** What {@code lustreBench} can be told, as a Pipeline step or as a build step. */
public interface BenchOptions extends ClusterOptions {

    /** The size of each process's file where nothing is said. */
    String FILE_SIZE = "4GiB";

    /** The size of one read or write where nothing is said. */
    String BLOCK_SIZE = "1MiB";

    /** Returns with how many clients to measure, one row each. */
    List<Integer> getClients();

    /** Returns {@code write}, {@code read}, or for mdtest {@code create}, {@code stat}, {@code read}, {@code remove}; empty for all. */
    List<String> getOperations();

    /** Returns {@code fio}, {@code dd}, {@code ior}, {@code mdtest}, or {@code auto} for fio where it is and dd elsewhere. */
    String getTool();

    /** Returns the size of each process's file, e.g. {@code 16GiB}. */
    String getFileSize();

    /** Returns the size of one read or write. */
    String getBlockSize();

    /** Returns how many empty files each process of mdtest makes; null for the default, and with every other tool. */
    Integer getFilesPerProcess();

    /** Returns how many processes on each client. */
    int getProcessesPerClient();

    /** Returns how often each row is measured. */
    int getRepetitions();

    /** Returns OSTs per file; 0 for the file system's default, -1 for all. */
    int getStripeCount();

    /** Returns the index of the one OST that the files go to; empty for any. */
    Integer getOst();

    /** Returns whether the page cache is bypassed; a series of its own. */
    boolean isDirectIo();

    /** Returns whether the caches of clients and servers may be dropped, which slows others down. */
    boolean isDropCaches();

    /** Returns the name of this benchmark in records and trends. */
    String getName();

    /** Returns the gates, e.g. {@code write >= 1000 MB/s}, {@code drop 10 %}, {@code share 60 %}, {@code change}. */
    List<String> getGates();

    /** Returns what a gate that is not met makes of the build: {@code UNSTABLE} or {@code FAILURE}. */
    String getOnRegression();

    /** Returns how often a row that a gate speaks against is measured again before it counts. */
    int getConfirmations();
}
