"""`python -m grading.kernel`: how Jupyter starts the kernel (spec/kernel.json)."""

from ipykernel.kernelapp import IPKernelApp

from grading.kernel.kernel import AixKernel

if __name__ == "__main__":
    IPKernelApp.launch_instance(kernel_class=AixKernel)
