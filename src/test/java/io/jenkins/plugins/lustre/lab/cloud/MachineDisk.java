package io.jenkins.plugins.lustre.lab.cloud;

/**
 * An instance store disk that the machine shows.
 *
 * @param bytes its size
 * @param nvme whether it is an NVMe device (model {@code Amazon EC2 NVMe Instance Storage}), otherwise {@code xvdb} on
 * @param rotational whether it is a hard disk
 */
public record MachineDisk(long bytes, boolean nvme, boolean rotational) {}
